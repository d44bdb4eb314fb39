import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PortalPage } from '../../scripts/portal.ts';

/** A page of test/pages at a portal's address. */
export function pageAt(host: string, at: string, name: string): PortalPage {
  return { host, path: at, html: readFileSync(path.join(import.meta.dirname, '../pages', `${name}.html`), 'utf8') };
}

/** Pages that stand still once they are loaded: what each is, its address, and the references on it. */
export const STILL_PAGES: readonly { title: string; host: string; name: string; marks: readonly string[] }[] = [
  {
    title: 'old ASP.NET tables with tags through the references',
    host: 'sxd.hatinh.gov.vn',
    name: 'aspnet',
    marks: ['Quyết định số 17/2023/QĐ- UBND', 'Công văn số 88/UBND-XD', 'Tờ trình số 12/TTr-PQLĐT'],
  },
  {
    title: 'a Liferay article with hidden words, soft breaks and a footnote mark',
    host: 'namdinh.gov.vn',
    name: 'liferay',
    marks: [
      'Kế hoạch số 64/KH-UBND',
      'Thông báo số 27/TB-VPUB',
      'Chỉ thị số',
      '06/CT-UBND',
      'Hướng dẫn số 41/HD-SNV',
      'Báo cáo số 73/BC-STC',
    ],
  },
  {
    title: 'a SharePoint list whose cells must not run together',
    host: 'soyte.gov.vn',
    name: 'sharepoint',
    marks: ['402/QĐ-SYT', 'Quyết định số 118/QĐ-SYT', '57/KH-SYT', '61/GM-SYT'],
  },
  {
    title: 'a PDF text layer: lines joined, columns apart',
    host: 'congbao.vinhlong.gov.vn',
    name: 'pdf-layer',
    marks: ['Nghị định số 99/2021/NĐ-CP', 'Tờ trình số 203/TTr-UBND'],
  },
  {
    title: 'frames of the same site, not the editor among them',
    host: 'sgtvt.gov.vn',
    name: 'frames',
    marks: ['Quyết định số 833/QĐ-UBND', 'Thông báo số 19/TB-SGTVT'],
  },
];

/** All of them as a portal shows them, with the page that stands in a frame. */
export function stillPages(): PortalPage[] {
  return [
    ...STILL_PAGES.map(({ host, name }) => pageAt(host, '/', name)),
    pageAt('sgtvt.gov.vn', '/trong-khung', 'in-frame'),
  ];
}
