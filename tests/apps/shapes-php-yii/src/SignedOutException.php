<?php

namespace dovecote;

class SignedOutException extends \yii\base\UserException
{
}
