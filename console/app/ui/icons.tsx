import type { ReactNode } from 'react';

/** Draws one icon of the set: 20 px, stroke 1.75, silent for screen readers. */
function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

/** A tray. */
export const InboxIcon = icon(<path d="M3 11.5 5 4h10l2 7.5V16H3v-4.5Zm0 0h4l1 2h4l1-2h4" />);
/** Three sliders. */
export const SettingsIcon = icon(<path d="M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4m-4 4v4" />);
/** A house with a cross. */
export const ChurchIcon = icon(<path d="M10 2v6M8 4h4m-8 8 6-4.5L16 12v5H4v-5Zm4.5 5v-3h3v3" />);
/** A shield. */
export const ShieldIcon = icon(<path d="M10 2.5 4 5v4.5c0 3.8 2.5 6.6 6 8 3.5-1.4 6-4.2 6-8V5l-6-2.5Z" />);
/** An arrow head that points down. */
export const DownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />);
/** An arrow that points up. */
export const MoveUpIcon = icon(<path d="M10 16V4m-5 5 5-5 5 5" />);
/** An arrow that points down. */
export const MoveDownIcon = icon(<path d="M10 4v12m-5-5 5 5 5-5" />);
/** An arrow head that points back. */
export const BackIcon = icon(<path d="M12.5 4.5 7 10l5.5 5.5" />);
/** Two sheets. */
export const CopyIcon = icon(<path d="M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1" />);
/** A tick. */
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
/** A sheet with a folded corner. */
export const FileIcon = icon(<path d="M5 2.5h6.5L15.5 7v10.5H5v-15Zm6.5 0V7h4" />);
/** A circle with an i. */
export const InfoIcon = icon(<path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 9v5m0-7.6v.2" />);
/** A triangle with a mark of warning. */
export const WarningIcon = icon(<path d="M10 3 2 16.5h16L10 3Zm0 5v4m0 2.3v.2" />);
/** A receipt. */
export const ReceiptIcon = icon(
  <path d="M4.5 2.5h11v15l-2.2-1.5-2.2 1.5-2.2-1.5-2.2 1.5L4.5 16V2.5Zm3 4.5h5m-5 4h5" />,
);
/** An arrow out of a box. */
export const OpenIcon = icon(<path d="M11.5 3.5h5v5m0-5-7 7m-2-6h-4v12h12v-4" />);
/** A plus. */
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);

/** Penning's mark: a coin with a P. */
export function Mark() {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="14" cy="14" r="12.5" />
      <path d="M11 20.5v-13h4a4 4 0 0 1 0 8h-4" />
    </svg>
  );
}
