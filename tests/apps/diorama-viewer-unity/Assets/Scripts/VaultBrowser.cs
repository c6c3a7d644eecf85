using System.Collections;
using UnityEngine;
using UnityEngine.Networking;

public class VaultBrowser : MonoBehaviour
{
    [SerializeField] private string domain;
    private string Api => $"https://{domain}.egnyte.com/pubapi/v1";

    public IEnumerator ShowModel(string id)
    {
        using (var request = UnityWebRequest.Get(Api + "/models/" + id)) //~ GET /pubapi/v1/models/{…} handles=unknown; EG505:note
        {
            request.SetRequestHeader("Authorization", "Bearer " + TokenStore.Read());
            yield return request.SendWebRequest();
            if (request.result != UnityWebRequest.Result.Success)
            {
                Debug.LogError(request.error);
                yield break;
            }
            Debug.Log(request.downloadHandler.text);
        }
    }

    public IEnumerator ShowUser()
    {
        var request = new UnityWebRequest($"{Api}/userinfo", "GET"); //~ GET /pubapi/v1/userinfo handles=specific
        request.SetRequestHeader("Authorization", "Token " + TokenStore.Read()); //~ EG307
        request.downloadHandler = new DownloadHandlerBuffer();
        yield return request.SendWebRequest();
        if (request.responseCode == 401)
        {
            TokenStore.Forget();
        }
    }

    public IEnumerator Rename(string id, string name)
    {
        var request = UnityWebRequest.Put($"{Api}/links/{id}", "{\"label\":\"" + name + "\"}"); //~ PUT /pubapi/v1/links/{link_id} handles=none
        request.SetRequestHeader("Authorization", $"Bearer {TokenStore.Read()}");
        yield return request.SendWebRequest(); //~ EG401; EG403
    }

    // Another service's pictures, and its status is nobody's business here.
    public IEnumerator Picture(string name)
    {
        var request = UnityWebRequestTexture.GetTexture("https://pictures.example/" + name);
        yield return request.SendWebRequest();
    }
}
