var http = new HttpClient();
http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
var res = await http.GetAsync($"https://{args[0]}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
if (res.Headers.TryGetValues("X-Mashery-Error-Code", out var codes) && codes.First() == "ERR_403_DEVELOPER_INACTIVE")
{
    throw new InvalidOperationException("connect Heron Survey again");
}
Console.WriteLine(await res.Content.ReadAsStringAsync());
