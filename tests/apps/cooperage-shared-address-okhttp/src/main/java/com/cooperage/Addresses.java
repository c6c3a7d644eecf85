package com.cooperage;

interface Addresses {
    String DEFAULT_ROOT = "https://cooperage.egnyte.com/pubapi/v1/";
}
