using System.Security.Cryptography;
using System.Text.Json;

var domain = args[0];
using var http = new HttpClient();
var granted = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
    ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET")!,
    ["redirect_uri"] = "https://ferry.example.com/code",
    ["code"] = args[1],
    ["grant_type"] = "authorization_code",
}));
granted.EnsureSuccessStatusCode();
using var grant = JsonDocument.Parse(await granted.Content.ReadAsStringAsync());
var token = grant.RootElement.GetProperty("access_token").GetString()!;
var folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);

using (var writer = new StreamWriter(Path.Combine(folder, "ferry.token")))
{
    writer.Write(token); //~ EG303
}

using (var writer = File.CreateText("ferry.first"))
{
    await writer.WriteLineAsync(token); //~ EG303
}

using (var writer = new StreamWriter(new FileStream("ferry.second", FileMode.Create)))
{
    writer.WriteLine($"token={token}"); //~ EG303
}

// What goes through the cipher is no longer the token.
using (var aes = Aes.Create())
{
    aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("FERRY_KEY")!);
    using var safe = new CryptoStream(File.Create("ferry.sealed"), aes.CreateEncryptor(), CryptoStreamMode.Write);
    using var writer = new StreamWriter(safe);
    writer.Write(token);
}

// The other end of the pipe is the next process, not a file.
using (var pipe = new System.IO.Pipes.NamedPipeClientStream("ferry"))
using (var writer = new StreamWriter(pipe))
{
    writer.WriteLine(token);
}
