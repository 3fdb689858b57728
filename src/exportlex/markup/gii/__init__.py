"""The XML of gesetze-im-internet.de (DTD gii-norm 1.01): federal law of Germany, one ``norm`` per section or annex."""
