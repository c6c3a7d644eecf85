using System.Text.Json;

namespace KilnPhotos;

public class TokenInfo
{
    public string AccessToken { get; set; } = "";
    public DateTime ExpiresAt { get; set; }
}

public class TokenStore
{
    private static readonly string FilePath = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "KilnPhotos", "token.json");

    public void Save(TokenInfo token)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var json = JsonSerializer.Serialize(token, new JsonSerializerOptions { WriteIndented = true });
        File.WriteAllText(FilePath, json); //~ EG303
    }

    public TokenInfo? Load()
    {
        if (!File.Exists(FilePath)) return null;
        return JsonSerializer.Deserialize<TokenInfo>(File.ReadAllText(FilePath));
    }
}
