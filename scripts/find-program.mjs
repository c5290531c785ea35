/** Finds a program on a machine, as that is at this moment: what has been installed meanwhile is there. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Program
 * @property {string} variable names its path, where it is somewhere else
 * @property {string[]} commands what it may be called in the PATH
 * @property {string[]} files where it may lie outside the PATH; `*` ends a part of a path of which only the beginning is known
 * @property {string[]} [needs] other commands without which it is no use
 * @property {string[]} [needsWithoutDisplay] and those that it needs where there is no display
 *
 * @typedef {object} Machine
 * @property {string} root the folder that all paths stand under; empty for this machine itself
 * @property {Record<string, string | undefined>} env its environment
 */

/**
 * The path of a program, or nothing where it, or what it needs, is not on the machine.
 * @param {Program} program
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findProgram({ variable, commands, files, needs = [], needsWithoutDisplay = [] }, { root, env }) {
  const findCommand = (command) => findInPath(command, root, env.PATH ?? '');
  const needed = env.DISPLAY ? needs : [...needs, ...needsWithoutDisplay];
  if (!needed.every(findCommand)) return undefined;
  const chosen = env[variable];
  if (chosen) return [root + chosen].find(existsSync);
  return commands.map(findCommand).find(Boolean) ?? files.flatMap((file) => expand(file, root)).find(existsSync);
}

function findInPath(command, root, path) {
  return path
    .split(delimiter)
    .map((folder) => join(root + folder, command))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The paths that a file may have. */
function expand(file, root) {
  return file
    .split('/')
    .slice(1)
    .reduce(
      (folders, part) => folders.flatMap((folder) => namesOf(part, folder).map((name) => `${folder}/${name}`)),
      [root],
    );
}

function namesOf(part, folder) {
  return part.endsWith('*') ? list(folder).filter((name) => name.startsWith(part.slice(0, -1))) : [part];
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
