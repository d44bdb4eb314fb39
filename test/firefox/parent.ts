/** What the browser's own window offers the functions that run in it. */
declare global {
  const WebExtensionPolicy: { getByID(id: string): Policy };
  const ChromeUtils: { importESModule(address: string): { ExtensionPermissions: ExtensionPermissions } };
  const SidebarController: { isOpen: boolean; currentID: string; hide(): void };
  const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  const PopupNotifications: { isPanelOpen: boolean; panel: { firstElementChild: Question | null } };

  interface Menu extends Element {
    state: 'closed' | 'showing' | 'open' | 'hiding';
    activateItem(item: Element): void;
  }
}

interface Policy {
  id: string;
  getURL(path: string): string;
  extension: { backgroundState: 'stopped' | 'starting' | 'running' | 'suspending' };
  allowedOrigins: { patterns: { pattern: string }[] };
}

interface ExtensionPermissions {
  remove(id: string, what: { permissions: string[]; origins: string[] }, emitter: unknown): Promise<void>;
}

interface Question {
  textContent: string;
  button: { click(): void };
  secondaryButton: { click(): void };
}

export {};
