export function findProgram(name: 'mosquitto' | 'mosquitto_passwd' | 'nats-server'): string | undefined;
export function ensureBrokers(): void;
