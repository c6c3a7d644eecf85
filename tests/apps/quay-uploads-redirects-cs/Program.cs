using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Quay;

public static class Program
{
    private static readonly HttpClient Http = new(new RedirectingHandler { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false } });

    public static async Task Main(string[] args)
    {
        Http.BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
        await Download(args[0]);
        await List(args[0]);
    }

    private static async Task Download(string path)
    {
        var answer = await Http.GetAsync($"/pubapi/v1/fs-content/Shared/{path}"); //~ GET /pubapi/v1/fs-content/{path} handles=none; EG401
        await System.IO.File.WriteAllBytesAsync("quay.pdf", await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task List(string path)
    {
        var answer = await Http.GetAsync($"/pubapi/v1/fs/Shared/{path}"); //~ GET /pubapi/v1/fs/{path} handles=generic
        if (answer.StatusCode != HttpStatusCode.OK) //~ EG402
        {
            Console.Error.WriteLine("the folder cannot be read");
            return;
        }
        Console.WriteLine(await answer.Content.ReadAsStringAsync());
    }
}
