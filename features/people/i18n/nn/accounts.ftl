people-menu-today = I dag
