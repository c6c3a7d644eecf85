using System.Windows;

namespace TowerLog;

public partial class MainWindow : Window
{
    private async void OnConnect(object sender, RoutedEventArgs e)
    {
        var window = new SignInWindow();
        window.Open(DomainBox.Text);
        window.ShowDialog();
        if (window.AccessToken != null)
        {
            LogText.Text = await new LogFiles(DomainBox.Text, window.AccessToken).TodayAsync();
        }
    }
}
