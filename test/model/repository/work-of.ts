/** Milliseconds a processor works at something; unlike the time it takes, these do not grow when the machine has other things to do. */
export function workOf(something: () => void): number {
  const before = process.cpuUsage();
  something();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
