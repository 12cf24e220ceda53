import type { Command, CommandState } from './command';
import { conversationCommands } from './conversation-commands';
import { movingCommands } from './moving-commands';
import { screenCommands } from './screen-commands';

/** Everything that can be done by key, in the order of the palette. */
export const commands: readonly Command[] = [
  ...conversationCommands,
  ...movingCommands,
  ...screenCommands,
];

/** A command by its id, for menus that name those they show. */
export function commandOf(id: string): Command {
  const command = commands.find((each) => each.id === id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}

export function availableCommands(state: CommandState): Command[] {
  return commands.filter((command) => command.isAvailable(state));
}
