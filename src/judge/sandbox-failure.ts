import { RunnerUnavailable } from './runner.js';

const INSTALL = 'apt-get install bubblewrap python3-numpy';

/** Bubblewrap is not installed, or this is no Linux. */
export function noBubblewrap(platform: NodeJS.Platform): RunnerUnavailable {
  if (platform !== 'linux')
    return new RunnerUnavailable(
      'Code is run in a sandbox of Linux (bubblewrap), which this system does not have.',
      'Run Fovea on Linux, in WSL 2 or in a virtual machine to practise coding.',
    );
  return new RunnerUnavailable(
    'The sandbox in which code is run, bubblewrap, is not installed.',
    `Install it: ${INSTALL}`,
  );
}

/** No Python has what an environment needs. */
export function noPython(lacking: string, tried: readonly string[]): RunnerUnavailable {
  const list = tried.length > 0 ? ` Tried: ${tried.join('; ')}.` : '';
  const install = lacking === 'torch' ? 'apt-get install python3-numpy python3-torch' : INSTALL;
  return new RunnerUnavailable(
    `No Python with ${lacking === 'torch' ? 'NumPy and PyTorch' : 'NumPy'} was found.${list}`,
    `Install one (${install}), or set FOVEA_PYTHON to a Python that has it.`,
  );
}

/** Whether bubblewrap could not mount /proc, as where parts of it are masked (Docker). */
export function isProcMasked(message: string): boolean {
  return /can't mount proc/i.test(message);
}

/** What bubblewrap's complaint means, and what to do about it. */
export function sandboxFailure(message: string): RunnerUnavailable {
  const said = message.trim().split('\n').slice(-3).join(' ').slice(0, 500);
  if (/no space left on device|ENOSPC/i.test(message))
    return new RunnerUnavailable(
      `This machine's limit on user namespaces is used up or 0, so code cannot be run in a sandbox (${said}).`,
      'Raise it: sysctl -w user.max_user_namespaces=10000',
    );
  if (isProcMasked(message))
    return new RunnerUnavailable(
      `This container masks /proc, so the sandbox cannot be set up (${said}).`,
      'Start the container with --security-opt systempaths=unconfined, or run Fovea outside it.',
    );
  if (/no permissions to create new namespace|operation not permitted|permission denied/i.test(message))
    return new RunnerUnavailable(
      `This machine does not let users create namespaces, so code cannot be run in a sandbox (${said}).`,
      'Allow it: sysctl -w kernel.unprivileged_userns_clone=1 (Debian), sysctl -w ' +
        'kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), or --security-opt seccomp=unconfined (Docker).',
    );
  return new RunnerUnavailable(
    `The sandbox could not be started: ${said || 'it said nothing'}.`,
    `Check ${INSTALL}`,
  );
}
