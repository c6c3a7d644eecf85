<?php
\Magento\Framework\Component\ComponentRegistrar::register('module', 'Granary_Vault', __DIR__);
