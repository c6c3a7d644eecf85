using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Pier;

/// <summary>The method of a request is a property that is named as its type is.</summary>
public class Client
{
    private readonly HttpClient http;

    public Client(string domain, string token)
    {
        http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<string> Send<TAnswer>(ApiRequest<TAnswer> request)
    {
        HttpResponseMessage response;
        if (request.HttpMethod == HttpMethod.Get)
        {
            response = await http.GetAsync(request.Resource.TrimStart('/'));
        }
        else if (request.HttpMethod == HttpMethod.Post)
        {
            response = await http.PostAsync(request.Resource.TrimStart('/'), new StringContent(request.Body, Encoding.UTF8, "application/json"));
        }
        else
        {
            throw new NotImplementedException();
        }
        return await response.Content.ReadAsStringAsync();
    }
}

public static class Program
{
    public static async Task Main()
    {
        var client = new Client(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"), Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
        Console.WriteLine(await client.Send(new ListLinks())); //~ GET /pubapi/v2/links
        Console.WriteLine(await client.Send(new StartReport { Body = "{}" })); //~ POST /pubapi/v1/audit/files
    }
}
