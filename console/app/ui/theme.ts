import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e4efef',
  '#cfe0e1',
  '#a6ced1',
  '#7ab3b8',
  '#4d959d',
  '#2b7782',
  '#0b5561',
  '#094b56',
  '#083f48',
  '#062f36',
];

/** Mantine with the console's sizes; colours are the variables of styles/tokens.css, so light and dark need no script. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent },
  fontFamily: 'var(--font)',
  defaultRadius: 10,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      vars: (_theme, { variant = 'filled' }) => ({
        root: { ...sizes, ...buttonColours(variant) },
        loader: {},
      }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 6, size: 'md' } }),
  },
});

const sizes = {
  '--button-height': '44px',
  '--button-padding-x': '18px',
  '--button-fz': '15px',
  '--button-radius': '10px',
  '--button-color': undefined,
};

function buttonColours(variant: string) {
  if (variant === 'filled')
    return colours('var(--accent)', 'var(--accent-strong)', 'var(--on-accent)', 'transparent');
  if (variant === 'danger') return colours('transparent', 'var(--bad-soft)', 'var(--bad)', 'var(--bad)');
  if (variant === 'quiet') return colours('transparent', 'var(--sunken)', 'var(--accent)', 'transparent');
  return colours('var(--surface)', 'var(--sunken)', 'var(--text)', 'var(--control)');
}

function colours(background: string, hover: string, colour: string, border: string) {
  return {
    '--button-bg': background,
    '--button-hover': hover,
    '--button-hover-color': colour,
    '--button-color': colour,
    '--button-bd': `1px solid ${border}`,
  };
}

/** Points Mantine's own colour names to the console's tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-2)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-primary-color-filled': 'var(--accent)',
  },
  light: {},
  dark: {},
});
