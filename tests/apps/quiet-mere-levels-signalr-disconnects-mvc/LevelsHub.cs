using Microsoft.AspNetCore.SignalR;

namespace Meres;

public class LevelsHub : Hub
{
    private readonly EgnyteFolder _folder;

    public LevelsHub(EgnyteFolder folder) => _folder = folder;

    public async Task<string> Readings(string mere)
    {
        try
        {
            return await _folder.ReadAsync($"Shared/Meres/{mere}", Context.ConnectionAborted);
        }
        catch (EgnyteFolder.SignInAgain)
        {
            await Clients.Caller.SendAsync("connectAgain");
            return "[]";
        }
    }

    // The browser tab is gone; the connection to Egnyte is the office's and stays.
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, "meres");
        await base.OnDisconnectedAsync(exception);
    }

    public Task Disconnect()
    {
        Context.Abort();
        return Task.CompletedTask;
    }
}
