package com.kelp.wiring

import com.kelp.api.Samples
import com.kelp.api.VaultClient
import org.koin.dsl.module

// No address of Egnyte's, and no path, stands here: the client that it hands out has one.
val clients = module {
    single { VaultClient.build(System.getenv("VAULT_TOKEN")) }
    single { Samples() }
}
