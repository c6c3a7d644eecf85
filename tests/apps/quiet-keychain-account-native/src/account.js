import AsyncStorage from "@react-native-async-storage/async-storage";
import { EGNYTE_KEY } from "@env";
import * as Keychain from "react-native-keychain";

const SERVICE = "ranger-notes.egnyte";

export async function connect(domain, code, verifier) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      client_id: EGNYTE_KEY,
      redirect_uri: "https://rangers.example.com/connected",
      code,
      code_verifier: verifier,
      grant_type: "authorization_code",
    }).toString(),
  });
  const { access_token: token } = await answer.json();
  await Keychain.setGenericPassword(domain, token, {
    service: SERVICE,
    accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
  });
  await AsyncStorage.setItem("egnyte.account", JSON.stringify({ domain, tokenSince: Date.now(), hasToken: Boolean(token) }));
}

export async function account() {
  const kept = await Keychain.getGenericPassword({ service: SERVICE });
  return kept && { domain: kept.username, token: kept.password };
}

export async function forget() {
  await Keychain.resetGenericPassword({ service: SERVICE });
  await AsyncStorage.setItem("egnyte.account", JSON.stringify({ hasToken: false }));
}
