package herbarium

import java.security.KeyStore
import javax.crypto.Cipher

object Keys {
    fun cipher(): Cipher = Cipher.getInstance("AES/GCM/NoPadding").apply {
        init(Cipher.ENCRYPT_MODE, KeyStore.getInstance("AndroidKeyStore").apply { load(null) }.getKey("herbarium", null))
    }
}
