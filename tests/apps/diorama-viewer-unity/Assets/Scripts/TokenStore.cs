using System.Collections;
using UnityEngine;
using UnityEngine.Networking;

public static class TokenStore
{
    private const string Key = "vault.token";

    public static string Read() => PlayerPrefs.GetString(Key);

    public static void Forget() => PlayerPrefs.DeleteKey(Key);

    public static IEnumerator SignIn(string domain, string code)
    {
        var form = new WWWForm();
        form.AddField("grant_type", "authorization_code");
        form.AddField("client_id", "diorama");
        form.AddField("client_secret", SecretSource.Secret);
        form.AddField("code", code);
        form.AddField("redirect_uri", "https://diorama.example/back");
        form.AddField("scope", "Egnyte.filesystem Egnyte.link");
        using (var request = UnityWebRequest.Post($"https://{domain}.egnyte.com/puboauth/token", form))
        {
            yield return request.SendWebRequest();
            var answer = JsonUtility.FromJson<Answer>(request.downloadHandler.text);
            PlayerPrefs.SetString(Key, answer.access_token); //~ EG303
            PlayerPrefs.SetString("vault.domain", domain);
            PlayerPrefs.Save();
        }
    }

    private class Answer
    {
        public string access_token;
    }
}
