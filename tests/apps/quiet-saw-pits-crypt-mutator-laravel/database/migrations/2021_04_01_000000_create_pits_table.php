<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

class CreatePitsTable extends Migration
{
    public function up()
    {
        Schema::create('pits', function (Blueprint $table) {
            $table->string('domain')->primary();
            $table->text('access_token')->nullable();
        });
    }
}
