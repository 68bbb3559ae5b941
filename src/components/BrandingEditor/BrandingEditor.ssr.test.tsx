import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ApiError } from '../../client/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { BrandPreview } from './BrandPreview.js';
import { ColorChecks } from './ColorChecks.js';
import { BrandingEditor, BrandingEditorView, editorMessages } from './index.js';

const words = { messages: editorMessages, own: undefined, locale: 'en', timeZone: 'UTC' };
const look = { primary_color: '#E8A200', accent_color: null, background_color: null };

it('renders the frame on a server, without a style attribute', () => {
  const html = renderToString(
    <OrgKitProvider
      client={createMemoryClient()}
      principal="user_amara"
      organizationId="org_northwind"
    >
      <BrandingEditor id="branding" />
    </OrgKitProvider>,
  );
  expect(html).toContain('Loading branding');
  expect(html).toContain('data-ok-org="org_northwind"');
  expect(html.match(/id="branding"/g)).toHaveLength(1);
  expect(html).not.toContain('style=');
});

it('draws colors on a server without writing them into styles', () => {
  const html = renderToString(
    <OrgKitProvider client={createMemoryClient()} principal="user_amara">
      <ColorChecks words={words} look={look} onUse={undefined} />
      <BrandPreview
        words={words}
        look={look}
        product={'</script><img src=x onerror=alert(1)>'}
        support={null}
        logos={{ light: null, dark: null }}
      >
        The page of a host
      </BrandPreview>
    </OrgKitProvider>,
  );
  expect(html).toContain('Links on dark');
  expect(html).toContain('The page of a host');
  expect(html).not.toMatch(/style=|<style|<img|<\/script>/);
});

it('renders a View without a provider', () => {
  const error = new ApiError({ status: 503, detail: 'Back in a minute.', requestId: 'req_1' });
  const html = renderToString(
    <BrandingEditorView status="error" error={error} onRetry={() => {}} />,
  );
  expect(html).toContain('Back in a minute.');
  expect(html).toContain('Request req_1');
});
