"""Who may reach the page and what of it: signing in, roles, limits, and requests that other sites make."""
