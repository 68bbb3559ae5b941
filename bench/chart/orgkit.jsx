// From the source: the chart joins the public face of the package with its widget.
import 'orgkit/styles.css';
import { createRoot } from 'react-dom/client';
import { UsagePlot } from '../../src/components/UsageChart/UsagePlot.tsx';

export const drawn = '.ok-usage-chart-bars';

export function mount(root, points) {
  root.className = 'ok-root';
  const series = [
    {
      key: 'voice',
      label: 'Voice',
      points: points.map(({ iso, value }) => ({ at: iso, value })),
    },
  ];
  createRoot(root).render(<UsagePlot interval="hour" series={series} label="Voice minutes" />);
}
