/** Hands a file to the browser, which asks or saves as the person has set it. */
export function saveFile(name: string, parts: readonly string[], type = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; revoked at once, some would find nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
