-- Wrong passwords are counted by minute and account, so that guessing shows and fills no disk.
CREATE UNIQUE INDEX attempt_of_guesses ON attempt (minute, account) WHERE outcome = 'WRONG_PASSWORD';
