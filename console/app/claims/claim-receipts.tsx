import { Button } from '@mantine/core';
import type { ClaimForChurch } from '@penning/contract/claim';
import { Link, useSearchParams } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { FileIcon, OpenIcon } from '../ui/icons.tsx';

interface Sheet {
  receipt: ClaimForChurch['receipts'][number];
  place: number;
  page: number;
  address: string;
}

/** Receipts: one page large, all as thumbnails; the choice is part of the address, so it works without script. */
export function ClaimReceipts({ claim, address }: { claim: ClaimForChurch; address: string }) {
  const { t } = useTexts();
  const [search] = useSearchParams();
  const sheets = sheetsOf(claim, address);
  const wantedPage = Number(search.get('page') ?? 1);
  const ofReceipt = sheets.filter(({ receipt }) => receipt.id === search.get('receipt'));
  const shown = ofReceipt.find(({ page }) => page === wantedPage) ?? ofReceipt[0] ?? sheets[0];
  return (
    <section className="claim-receipts" aria-label={t.claim.receipts} id="receipts">
      {shown ? (
        <Viewer sheet={shown} count={claim.receipts.length} />
      ) : (
        <p className="card quiet">{t.claim.noReceipts}</p>
      )}
      {sheets.length > 1 && shown ? <Thumbs sheets={sheets} shown={shown} /> : null}
      <div className="voucher-links">
        {claim.voucher === 'ready' ? (
          Array.from({ length: claim.voucherParts }, (_, index) => (
            <Button
              key={index}
              component="a"
              variant="default"
              leftSection={<FileIcon />}
              href={`${address}/voucher?part=${index + 1}`}
            >
              {claim.voucherParts > 1 ? t.claim.voucherPart(index + 1, claim.voucherParts) : t.claim.voucher}
            </Button>
          ))
        ) : (
          <p className="quiet small">{t.claim.voucherMaking}</p>
        )}
      </div>
    </section>
  );
}

function Viewer({ sheet, count }: { sheet: Sheet; count: number }) {
  const { t } = useTexts();
  const { receipt, place, page, address } = sheet;
  const picture = t.claim.picture(receipt.name, page);
  return (
    <div className="card viewer">
      <div className="viewer-bar">
        <h2>
          {t.claim.receiptOf(place, count)}
          {(receipt.pages ?? 1) > 1 ? (
            <span className="quiet">, {t.claim.page(page, receipt.pages ?? 1)}</span>
          ) : null}
        </h2>
        {receipt.state === 'clean' ? (
          <Button
            component="a"
            variant="quiet"
            href={address}
            target="_blank"
            rel="noopener"
            leftSection={<OpenIcon />}
            aria-label={t.claim.openPicture}
          >
            {t.claim.enlarge}
          </Button>
        ) : null}
      </div>
      {receipt.state === 'clean' ? (
        <a
          className="full"
          href={address}
          target="_blank"
          rel="noopener"
          aria-label={`${t.claim.openPicture}: ${picture}`}
        >
          <img src={address} alt={picture} key={address} />
        </a>
      ) : (
        <p>{receipt.code ? t.errors[receipt.code] : t.claim.checking}</p>
      )}
      <p>{receipt.name}</p>
    </div>
  );
}

function Thumbs({ sheets, shown }: { sheets: Sheet[]; shown: Sheet }) {
  const { t } = useTexts();
  return (
    <div className="thumbs">
      {sheets.map((sheet) => (
        <Link
          key={sheet.address}
          to={`?${new URLSearchParams({ receipt: sheet.receipt.id, page: String(sheet.page) })}`}
          preventScrollReset
          replace
          aria-current={sheet.address === shown.address ? 'true' : undefined}
          aria-label={`${t.claim.receiptOf(sheet.place, sheets.at(-1)?.place ?? 1)}, ${t.claim.page(sheet.page, sheet.receipt.pages ?? 1)}`}
        >
          {sheet.receipt.state === 'clean' ? (
            <img className="thumb" src={sheet.address} alt="" loading="lazy" width={44} height={56} />
          ) : (
            <span className="thumb">?</span>
          )}
        </Link>
      ))}
    </div>
  );
}

function sheetsOf(claim: ClaimForChurch, address: string): Sheet[] {
  return claim.receipts.flatMap((receipt, index) =>
    Array.from({ length: Math.max(1, receipt.pages ?? 1) }, (_, page) => ({
      receipt,
      place: index + 1,
      page: page + 1,
      address: `${address}/receipts/${receipt.id}/${page + 1}`,
    })),
  );
}
