using Courier;

var post = new Post(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!, new Vault());
foreach (var letter in Directory.EnumerateFiles("/var/letters"))
{
    await post.SendAsync(letter);
}
Console.WriteLine(await post.CountAsync());
