/**
 * Stands in for WXT's context of a content script, which posts messages to the page and reads `document` through names that
 * a page can shadow. Our scripts end through signals of their own.
 */
export class ContentScriptContext {}
