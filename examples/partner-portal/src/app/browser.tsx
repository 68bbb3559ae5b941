import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Portal, type PortalProps } from './Portal.js';
import './portal.css';

const root = document.getElementById('page');
const state = document.getElementById('state')?.textContent;
if (root && state) {
  const props = JSON.parse(state) as PortalProps;
  hydrateRoot(
    root,
    <StrictMode>
      <Portal {...props} />
    </StrictMode>,
  );
}
