<?php

require_once dirname(__FILE__) . '/lib/config.php';
require_once LIB . '/base.php';
require_once LIB . '/reports.php';
require_once LIB . '/folders.php';
include LIB . '/archive.php';
