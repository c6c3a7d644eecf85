<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('storages', function (Blueprint $table) {
            $table->id();
            $table->foreignId('choir_id')->unique();
            $table->string('domain');
            $table->text('grant')->comment('what Egnyte granted, sealed by the application key');
            $table->timestamps();
        });
    }
};
