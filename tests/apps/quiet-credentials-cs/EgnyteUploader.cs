using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Push;

public class EgnyteUploader
{
    private const string Domain = "acme";
    private const string TokenKey = "egnyte-access-token";
    private const string TokenHeader = "Authorization";
    private const string ClientId = "q7x2mk9wzb4npd6ycj8s5rtv";
    private const string SamplePassword = "<your-egnyte-password>";
    private const string Sha256OfInstaller = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly string AccessToken = Environment.GetEnvironmentVariable("EGNYTE_ACCESS_TOKEN") ?? "changeme";
    private static readonly HttpClient Http = new HttpClient();

    public static async Task<HttpResponseMessage> Upload(string name, Stream body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{Domain}.egnyte.com/pubapi/v1/fs-content/Shared/{name}"); //~ POST /pubapi/v1/fs-content/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        request.Content = new StreamContent(body);
        return await Http.SendAsync(request);
    }
}
