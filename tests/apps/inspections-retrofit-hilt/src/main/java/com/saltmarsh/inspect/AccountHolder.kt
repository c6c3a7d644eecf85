package com.saltmarsh.inspect

import javax.inject.Inject
import javax.inject.Singleton

/** Filled by the device management profile at start. */
@Singleton
class AccountHolder @Inject constructor() {
    lateinit var domain: String
    lateinit var token: String
}
