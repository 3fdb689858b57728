"""Tools that readers share: safe XML, text with marks, provision trees, and dialects that serve several publishers."""
