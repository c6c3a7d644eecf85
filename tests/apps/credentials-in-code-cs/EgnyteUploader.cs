using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Push;

public class EgnyteUploader
{
    private const string Domain = "acme";
    private const string AccessToken = "7vnk4w2xq9tbz5mh8c3ydjr6"; //~ EG304
    private static readonly HttpClient Http = new HttpClient();

    public static async Task<HttpResponseMessage> Upload(string name, Stream body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{Domain}.egnyte.com/pubapi/v1/fs-content/Shared/{name}"); //~ POST /pubapi/v1/fs-content/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        request.Content = new StreamContent(body);
        return await Http.SendAsync(request);
    }
}
