people-menu-today = Today
