/** What goes into the Markdown pipeline and what comes out: plain data, no DOM, no disk. */

/** One file of the deck: one numbered slide, perhaps with vertical sub-slides. */
export interface SlideSource {
  /** File name, such as `05-de-wet.md`; warnings name it. */
  readonly name: string;
  readonly markdown: string;
}

/** Something an editor should know. The rest of the slide is still rendered. */
export interface Warning {
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** A Dutch sentence: what is wrong, and what happened to it. */
  readonly message: string;
}

/** One vertical part of a slide: what stands between two `---` lines. */
export interface SlidePart {
  /** Text of the first heading; empty when there is none. */
  readonly title: string;
  /** Team session that this part belongs to, from `data-session`; undefined when it belongs to none. */
  readonly session: number | undefined;
  /** Planned length in minutes, from `data-minutes`; 0 when not given. */
  readonly minutes: number;
  /** School type that the part is meant for, from `data-school`; undefined means both. */
  readonly school: 'po' | 'vo' | undefined;
  /** Left out of every programme, by `data-visibility="hidden"`; the first part of a slide takes the others along. */
  readonly hidden: boolean;
  /** Name of the stretch of slides that begins here, from `data-chapter`: a row of the plan. */
  readonly chapter?: string | undefined;
}

export interface RenderedSlide {
  readonly name: string;
  /** One `<section>`; with sub-slides a `<section>` that holds one `<section>` per part. Safe HTML. */
  readonly html: string;
  readonly parts: readonly SlidePart[];
  /** Speaker notes of each part, empty where there are none. Safe HTML; not in `html`, as the room doesn't see them. */
  readonly notes: readonly string[];
  readonly warnings: readonly Warning[];
}

export interface RenderOptions {
  /** Gives the data URI for a picture named by a relative path, or undefined when there is none by that name. */
  readonly picture?: (path: string) => string | undefined;
}
