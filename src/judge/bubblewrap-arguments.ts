import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import type { Python } from './find-python.js';
import type { Environment } from './runner.js';

/** What the sandbox sees of the host's file system beside /usr. */
export interface Shown {
  readonly python: Python;
  /** Holds the package `fovea_sandbox`. */
  readonly harness: string;
  /** Holds the socket `s`. */
  readonly socket: string;
  /** The host's /proc is shown, where a new one may not be mounted (a container that masks parts of it). */
  readonly hostProc: boolean;
}

/** Starts the zygote; the harness is on Python's path for its own import only. */
const PROGRAM = `
import sys
own = [path for path in sys.path if path]
sys.path = ["/fovea/harness", *own, *(path for path in sys.argv[2:] if path not in own)]
from fovea_sandbox import zygote
del sys.path[0]
zygote.main(sys.argv[1])`;

/** Libraries are found through these; nothing else of /etc is shown. */
const ETC = ['/etc/ld.so.cache', '/etc/alternatives', '/etc/localtime'];

/** The command line of bubblewrap for one environment: no network, no home, nothing writable, no variables. */
export function bubblewrapArguments(
  environment: Environment,
  { python, harness, socket, hostProc }: Shown,
): string[] {
  const system = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'].flatMap((path) => {
    if (!existsSync(path)) return [];
    if (lstatSync(path).isSymbolicLink()) return ['--symlink', readlinkSync(path), path];
    return ['--ro-bind', path, path];
  });
  const variables = {
    PATH: '/usr/bin:/bin',
    HOME: '/tmp',
    USER: 'candidate',
    LANG: 'C.UTF-8',
    // The order of a set is the same in every run.
    PYTHONHASHSEED: '0',
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    MKL_NUM_THREADS: '1',
    NUMEXPR_NUM_THREADS: '1',
  };
  return [
    // Named, for with --unshare-all alone bubblewrap goes on without a user namespace where it gets none.
    ...['--unshare-all', '--unshare-user', '--die-with-parent', '--new-session', '--clearenv'],
    ...['--hostname', 'sandbox'],
    ...Object.entries(variables).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['--ro-bind', '/usr', '/usr'],
    ...system,
    ...[...ETC, '/nix/store'].flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--dir', '/tmp', '--dir', '/fovea'],
    ...python.folders.flatMap((path) => ['--ro-bind', path, path]),
    ...['--ro-bind', harness, '/fovea/harness', '--ro-bind', socket, '/fovea/socket'],
    ...(hostProc ? ['--bind', '/proc', '/proc'] : ['--proc', '/proc']),
    ...['--dev', '/dev', '--remount-ro', '/dev', '--remount-ro', '/', '--chdir', '/'],
    ...[python.executable, '-s', '-B', '-c', PROGRAM, environment, ...python.path],
  ];
}
