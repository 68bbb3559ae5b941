/** What stands at the cursor. Apart from the rest, for the chart alone has nothing else to load. */
export const loadTooltip = async () => (await import('./Tooltip.js')).Tooltip;
