class FirmAccount < ApplicationRecord
  encrypts :access_token
  encrypts :refresh_token
end
