// Loaded into every process with --import. When the launcher dies, even by kill -9, the channel to it closes; then
// the process drains as on SIGTERM, and ends in any case. The channel alone keeps no process alive.
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref();
  });
  process.channel.unref();
}
