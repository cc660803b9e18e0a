/** The addresses of this computer on the networks it is in, those where phones probably are first. */
import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Partial<Record<string, readonly NetworkInterfaceInfo[]>>>;

/** Networks between programs on this computer, and tunnels to elsewhere: no phone is in them. */
const VIRTUAL =
  /docker|podman|veth|virbr|vmnet|vmware|virtualbox|vbox|hyper-v|wsl|vethernet|^br-|^(utun|tun|tap|wg|zt|ppp|ipsec|lxc|lxd|cni|llw|awdl|nordlynx)|vpn|tailscale|zerotier|bluetooth|^vnic/i;
/** `en0` is the Wi-Fi of every MacBook; `wl…` is what Linux calls it. */
const WIFI = /^(wl|wi-?fi|wlan|airport|en0$|draadlo)/i;
/** What Windows, macOS and Linux (NetworkManager) give themselves when they make a hotspot: it is on for the phones. */
const HOTSPOT = /^(192\.168\.137\.1|192\.168\.2\.1|10\.42\.0\.1)$/;

export function lanAddresses(interfaces: Interfaces): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ name, ...info })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ name, address }) => ({ address, rank: rankOf(name, address) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ address }) => address)
    .filter((address, at, all) => all.indexOf(address) === at);
}

function rankOf(name: string, address: string): number {
  // an address that a computer makes up when nobody gives it one
  if (address.startsWith('169.254.')) return 4;
  if (VIRTUAL.test(name)) return 3;
  if (HOTSPOT.test(address)) return 0;
  return WIFI.test(name) ? 1 : 2;
}

/** IPv4 addresses arrive as IPv6 ones where a server listens to both. */
export const plainAddress = (address: string | undefined): string =>
  (address ?? '').replace(/^::ffff:(?=\d)/, '');

/** The loopback addresses that a browser on this computer comes from. */
export const isLoopback = (address: string | undefined): boolean =>
  ['127.0.0.1', '::1'].includes(plainAddress(address));

/** Whether a request comes from this computer, over whichever of its own addresses. */
export function isThisComputer(address: string | undefined, interfaces: Interfaces): boolean {
  const plain = plainAddress(address);
  return (
    isLoopback(plain) ||
    Object.values(interfaces).some((infos) => infos?.some((info) => info.address === plain) === true)
  );
}

export const pageAddress = (host: string, port: number): string =>
  `http://${host}${port === 80 ? '' : `:${port}`}/`;
