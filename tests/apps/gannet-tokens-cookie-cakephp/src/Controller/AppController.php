<?php
namespace App\Controller;

use Cake\Controller\Controller;

class AppController extends Controller
{
}
