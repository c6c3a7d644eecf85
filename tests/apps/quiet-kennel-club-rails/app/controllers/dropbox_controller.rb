class DropboxController < ApplicationController
  def unlink
    current_club.update!(dropbox_token: nil)
    redirect_to settings_path
  end
end
