import { describe, expect, it } from 'vitest';
import { domainProblems, readDomain } from './domainName.js';

describe('a custom domain', () => {
  it.each([
    ['app.acme.com', 'app.acme.com'],
    ['  HTTPS://App.Acme.com/ ', 'app.acme.com'],
    ['http://app.acme.com.', 'app.acme.com'],
    ['https://app.acme.com./', 'app.acme.com'],
    ['www.app.acme.com', 'www.app.acme.com'],
    ['münchen.acme.de', 'xn--mnchen-3ya.acme.de'],
    ['a-b.1c.example.co.uk', 'a-b.1c.example.co.uk'],
  ])('is read from %j', (typed, value) => {
    expect(readDomain(typed)).toEqual({ value });
  });

  it.each([
    ['', domainProblems.form],
    ['acme', domainProblems.subdomain],
    ['acme.com', domainProblems.subdomain],
    ['*.acme.com', domainProblems.wildcard],
    ['192.0.2.1', domainProblems.address],
    ['0x7f.0.0.1', domainProblems.address],
    ['[2001:db8::1]', domainProblems.address],
    ['2001:db8::1', domainProblems.address],
    ['app.acme.com/path', domainProblems.parts],
    ['app.acme.com:8080', domainProblems.parts],
    ['user@app.acme.com', domainProblems.parts],
    ['app.acme.com?x', domainProblems.parts],
    ['app.acme.com\\x', domainProblems.parts],
    ['ftp://app.acme.com', domainProblems.parts],
    ['app..acme.com', domainProblems.form],
    ['app.acme.com..', domainProblems.form],
    ['-app.acme.com', domainProblems.form],
    ['app_1.acme.com', domainProblems.form],
    ['app .acme.com', domainProblems.form],
    ['app.ac\u200bme.com', domainProblems.form],
    ['app.acme%2ecom', domainProblems.form],
    [`${'a'.repeat(64)}.acme.com`, domainProblems.form],
    [`${'a.'.repeat(125)}acme.com`, domainProblems.form],
  ])('is not read from %j', (typed, problem) => {
    expect(readDomain(typed)).toEqual({ problem });
  });
});
