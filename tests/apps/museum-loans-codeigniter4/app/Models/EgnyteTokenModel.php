<?php

namespace App\Models;

use CodeIgniter\Model;

class EgnyteTokenModel extends Model
{
    protected $table         = 'egnyte_tokens';
    protected $primaryKey    = 'id';
    protected $returnType    = 'array';
    protected $allowedFields = ['user_id', 'domain', 'access_token', 'expires_at'];
}
