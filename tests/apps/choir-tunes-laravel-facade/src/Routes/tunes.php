<?php

use Illuminate\Support\Facades\Route;

Route::get('tunes', function () {
    return Tunes::send('GET', 'fs/Shared/Tunes'); //~ GET /pubapi/v1/fs/{path}
});

Route::delete('tunes/{link}', function ($link) {
    return Tunes::send('DELETE', 'links/'.$link); //~ DELETE /pubapi/v1/links/{link_id}
});

// Nobody binds what this one stands for.
Route::get('scores', function () {
    return Scores::send('GET', 'fs/Shared/Scores');
});
