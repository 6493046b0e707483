// The block's place in the editor; the form itself is drawn by PHP on the page.
(({ blocks, element, blockEditor, components, i18n }) => {
  const { createElement: make } = element;
  const { __ } = i18n;
  blocks.registerBlockType('penning/claim', {
    edit: ({ attributes, setAttributes }) =>
      make(
        'div',
        blockEditor.useBlockProps(),
        make(
          blockEditor.InspectorControls,
          null,
          make(
            components.PanelBody,
            { title: 'Penning' },
            make(components.TextControl, {
              label: __('Short name of your church', 'penning'),
              help: __('Empty: as in Settings › Penning', 'penning'),
              value: attributes.church,
              onChange: (church) => setAttributes({ church }),
            }),
            make(components.TextControl, {
              label: __('Language (two letters)', 'penning'),
              value: attributes.lang,
              onChange: (lang) => setAttributes({ lang }),
            }),
          ),
        ),
        make(components.Placeholder, {
          icon: 'money-alt',
          label: __('Expense claims', 'penning'),
          instructions: __('The form stands here on the page.', 'penning'),
        }),
      ),
    save: () => null,
  });
})(window.wp);
