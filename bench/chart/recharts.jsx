import { createRoot } from 'react-dom/client';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export const drawn = '.recharts-area-area';

export function mount(root, points) {
  createRoot(root).render(
    <ResponsiveContainer width="100%" height={286}>
      <AreaChart data={points}>
        <CartesianGrid />
        <XAxis dataKey="at" />
        <YAxis />
        <Tooltip />
        <Area dataKey="value" isAnimationActive={false} />
      </AreaChart>
    </ResponsiveContainer>,
  );
}
