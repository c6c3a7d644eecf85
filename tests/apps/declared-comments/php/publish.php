<?php
const BASE = 'https://acme.egnyte.com/pubapi';

// egnyte-scopes: filesystem audit //~ EG107:warning
function folder() {
    return file_get_contents(BASE . '/v1/fs/Shared'); //~ GET /pubapi/v1/fs/{path}
}

# egnyte-scopes: user //~ EG107
function members() {
    folder();
    return file_get_contents(BASE . '/v2/users'); //~ GET /pubapi/v2/users
}

members();
